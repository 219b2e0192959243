using MaxConf.Functions;
using MaxConf.Functions.Development;
using Microsoft.Azure.Functions.Worker.Builder;

return await EmbeddedProgram.RunAsync(() => FunctionsApplication.CreateBuilder(args).AddMaxConf());
