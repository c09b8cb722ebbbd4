Console.WriteLine("KopBot");
