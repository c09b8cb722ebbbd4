using System.Collections.ObjectModel;
using KopBot.Tests.Requires;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace KopBot.Tests.Channels.Web;

/// <summary>A visitor of the page, in a browser of his own. Waits are for what is to be seen, never for a span of time.</summary>
public sealed class Visitor : IDisposable
{
    private static readonly string[] Flags =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-prefers-reduced-motion",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-browser-").FullName;
    private readonly ChromeDriver _driver;

    public Visitor(WebRig rig, int width, int height = 800)
        : this(rig.Root, width, height)
    {
    }

    public Visitor(Uri page, int width, int height = 800)
    {
        var options = new ChromeOptions { BinaryLocation = ChromiumFactAttribute.Browser };
        options.AddArguments(Flags);
        options.AddArguments($"--user-data-dir={_folder}", $"--window-size={width},{height}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(ChromiumFactAttribute.Driver);
        service.SuppressInitialDiagnosticInformation = true;
        _driver = new ChromeDriver(service, options, TimeSpan.FromSeconds(60));
        _driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false,
        });
        _driver.Navigate().GoToUrl(page);
    }

    public void Visit(WebRig rig) => _driver.Navigate().GoToUrl(rig.Root);

    public void Choose(string persona) => Click($".persona[data-persona={persona}]");

    public void Click(string css) => Await($"a click on {css}", () =>
    {
        try
        {
            _driver.FindElement(By.CssSelector(css)).Click();
            return true;
        }
        catch (WebDriverException)
        {
            return false;
        }
    });

    /// <summary>Presses a button by what is on it.</summary>
    public void Press(string label) => Await($"the button {label}", () => (bool)Script(
        "const b = [...document.querySelectorAll('.phone.active .buttons button, .phone.active .menu button')].findLast(b => b.textContent === arguments[0]); b?.click(); return !!b", label));

    public void Say(string words, string phone = ".phone.active") => Type($"{phone} textarea", words);

    public void Type(string css, string words) =>
        Await($"a field {css}", () => _driver.FindElements(By.CssSelector(css)).FirstOrDefault()).SendKeys(words + Keys.Enter);

    public void Attach(string path) => _driver.FindElement(By.CssSelector(".phone.active input[type=file]")).SendKeys(path);

    /// <summary>Waits until a phone shows the words.</summary>
    public void Sees(string words, string phone = ".phone.active") => Await(
        $"\"{words}\" in {phone}; it shows: {string.Join(" | ", Bubbles(phone))}", () => Bubbles(phone).Any(bubble => bubble.Contains(words)));

    public void SeesState(string words) => Await(
        $"the state {words}", () => ((string)Script("return document.querySelector('.phone.active .state').textContent")).Contains(words));

    public IReadOnlyList<string> Bubbles(string phone = ".phone.active") => [.. ((ReadOnlyCollection<object>)Script(
        "return [...document.querySelectorAll(arguments[0] + ' .words')].map(w => w.innerText)", phone)).Cast<string>()];

    public object Script(string script, params object[] arguments) => _driver.ExecuteScript(script, arguments)!;

    /// <summary>What the browser complained of: broken scripts, refused styles, missing files.</summary>
    public IReadOnlyList<string> Complaints() => [.. _driver.Manage().Logs.GetLog(LogType.Browser)
        .Where(entry => entry.Level >= LogLevel.Severe).Select(entry => entry.Message)];

    /// <summary>Keeps what is to be seen, where KOPBOT_TEST_PICTURES names a folder.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("KOPBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            _driver.GetScreenshot().SaveAsFile(Path.Combine(folder, name + ".png"));
        }
    }

    public T Await<T>(string what, Func<T?> look)
    {
        var end = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var seen = look();
            if (seen is not null && !seen.Equals(false))
            {
                return seen;
            }

            Assert.True(end.Elapsed < TimeSpan.FromSeconds(25), $"never came: {what}");
        }
    }

    public void Dispose()
    {
        _driver.Quit();
        _driver.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
