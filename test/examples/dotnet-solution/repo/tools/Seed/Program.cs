Console.WriteLine("seeded");
