using MaxConf.Functions;
#if EMBEDDED
using MaxConf.Functions.Development;
#endif
using Microsoft.Azure.Functions.Worker.Builder;
#if !EMBEDDED
using Microsoft.Extensions.Hosting;
#endif

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddMaxConf();

#if EMBEDDED
return await EmbeddedProgram.RunAsync(builder);
#else
await builder.Build().RunAsync();
return 0;
#endif
