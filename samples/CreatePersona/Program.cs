using System;
using Tavus;
Console.WriteLine(new CreatePersonaRequest { PersonaName = "x" }.ToJson());
