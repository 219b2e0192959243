using MaxConf.Functions;
using MaxConf.Functions.AzureHost;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

await FunctionsApplication.CreateBuilder(args).AddMaxConf().AddAzureHost().Build().RunAsync();
