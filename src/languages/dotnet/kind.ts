import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isPlatformBound } from './framework.ts';
import { isTrue, packageOf, type Project } from './project.ts';

const test =
  /^(?:Microsoft\.NET\.Test\.Sdk|xunit(?:\.|$)|NUnit(?:$|\.|3)|MSTest|TUnit|BenchmarkDotNet$|SpecFlow|Reqnroll|Aspire\.Hosting\.Testing)/iu;
const web =
  /^Microsoft\.AspNetCore\.(?:App|All)$|^Microsoft\.AspNetCore$|^Suave$|^EmbedIO$|^Giraffe$|^Saturn$|^WatsonWebserver$/u;

/** What a project is when it runs; a library where it only serves others, or tests them. */
export function kindOf(project: Project, files: readonly SourceFile[]): ServiceKind {
  if (isTest(project) || isPlatformBound(project) || isAppHost(project)) return 'library';
  switch (project.sdk) {
    case undefined:
      return isLegacyWeb(project) ? 'web' : 'library';
    case 'Microsoft.NET.Sdk.Web':
      return isLibraryOutput(project) ? 'library' : 'web';
    case 'Microsoft.NET.Sdk.Worker':
      return 'worker';
    case 'Microsoft.NET.Sdk.BlazorWebAssembly':
      return 'static';
    default:
      return ofConsole(project, files);
  }
}

function ofConsole(project: Project, files: readonly SourceFile[]): ServiceKind {
  const isExe = project.properties.get('OutputType')?.value.toLowerCase() === 'exe';
  if (!isExe && !isFunctions(project)) return 'library';
  if (isFunctions(project)) return 'worker';
  const listens = files.some(({ text }) =>
    /\bHttpListener\b|WebApplication\.Create|WebHost\.|\bTcpListener\b|startWebServer/u.test(text),
  );
  if (packageOf([project], web) !== undefined || listens) return 'web';
  const waits =
    packageOf(
      [project],
      /^Microsoft\.Extensions\.Hosting|MassTransit|Quartz|Hangfire|RabbitMQ|Confluent\.Kafka|Topshelf/u,
    ) !== undefined;
  const repeats = files.some(({ text }) =>
    /while\s?\(\s?true|Console\.ReadKey|ManualResetEvent|Thread\.Sleep\(Timeout/u.test(text),
  );
  return waits || repeats ? 'worker' : 'job';
}

function isFunctions(project: Project): boolean {
  return project.properties.has('AzureFunctionsVersion');
}

export function isTest(project: Project): boolean {
  if (isTrue(project, 'IsTestProject') || project.sdk?.startsWith('MSTest') === true) return true;
  const own = project.packages.filter(({ path }) => path === project.path);
  return (
    own.some(({ id }) => test.test(id)) ||
    /(?:^|[._-])(?:Unit|Integration|Functional|E2E|Acceptance|Load)?Tests?$|\.Specs$|\.Benchmarks?$/iu.test(
      project.name,
    )
  );
}

/** Aspire's host starts the others on the machine of a developer. */
function isAppHost(project: Project): boolean {
  return (
    project.kits.some((kit) => kit.startsWith('Aspire.AppHost')) ||
    isTrue(project, 'IsAspireHost') ||
    packageOf([project], /^Aspire\.Hosting(?:\.AppHost)?$/u) !== undefined
  );
}

function isLegacyWeb({ properties }: Project): boolean {
  return /349c5851-65df-11da-9384-00065b846f21/iu.test(properties.get('ProjectTypeGuids')?.value ?? '');
}

function isLibraryOutput({ properties }: Project): boolean {
  return properties.get('OutputType')?.value.toLowerCase() === 'library';
}
