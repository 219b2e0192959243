using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>What the stub does with a request.</summary>
internal delegate Task StubAnswer(HttpContext context);
