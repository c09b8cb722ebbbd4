Console.WriteLine("KopBot benchmarks");
