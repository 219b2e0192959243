using MaxConf.Functions;
#if EMBEDDED
using MaxConf.Functions.Development;
#endif
using Microsoft.Azure.Functions.Worker.Builder;
#if !EMBEDDED
using Microsoft.Extensions.Hosting;
#endif

#if EMBEDDED
return await EmbeddedProgram.RunAsync(() => FunctionsApplication.CreateBuilder(args).AddMaxConf());
#else
await FunctionsApplication.CreateBuilder(args).AddMaxConf().Build().RunAsync();
return 0;
#endif
