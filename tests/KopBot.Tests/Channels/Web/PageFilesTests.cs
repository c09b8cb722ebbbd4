using System.Net;
using System.Text.RegularExpressions;

namespace KopBot.Tests.Channels.Web;

public sealed partial class PageFilesTests
{
    [Fact]
    public async Task The_page_and_all_that_it_names_come_from_this_service()
    {
        await using var rig = await WebRig.Open();
        var page = await rig.Http.GetStringAsync("/");
        var named = Named().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("page.js", named);
        foreach (var name in named)
        {
            Assert.Equal(HttpStatusCode.OK, (await rig.Http.GetAsync(name)).StatusCode);
        }
    }

    [Fact]
    public async Task No_script_or_style_but_the_page_s_own_files_may_run()
    {
        await using var rig = await WebRig.Open();

        var answer = await rig.Http.GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotMatch("<style|style=| on[a-z]+=|<script(?![^>]* src=)", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_that_the_browser_has_already_is_not_sent_again()
    {
        await using var rig = await WebRig.Open();
        var mark = (await rig.Http.GetAsync("/page.js")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page.js");
        request.Headers.IfNoneMatch.Add(mark);

        Assert.Equal(HttpStatusCode.NotModified, (await rig.Http.SendAsync(request)).StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Named();
}
