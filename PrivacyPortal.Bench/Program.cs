Console.WriteLine("No measurements yet.");
