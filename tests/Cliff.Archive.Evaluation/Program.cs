Console.WriteLine("Nothing to evaluate yet.");
