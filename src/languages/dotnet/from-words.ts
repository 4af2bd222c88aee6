import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, Holes, RuntimeWish } from '../../spec/plan.ts';
import { unwritten } from '../common/unwritten.ts';
import { assumedProject, endOfLife } from './notes.ts';
import { chooseDotnet, runtimeImage, sdkImage, type ChosenDotnet } from './releases.ts';

const user = 1654;
const ownUser = 10001;
const port = 8080;
const name = 'App';

/** An image for a web application that is still to be written. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  if (wish.framework !== undefined && wish.framework !== 'aspnet') return undefined;
  const version = chooseDotnet(wish.version);
  const service = unwritten({
    language: 'dotnet',
    languageVersion: version.tag,
    framework: 'aspnet',
    buildTool: 'dotnet',
    start: `dotnet ${name}.dll`,
    ports: [{ port, name: 'http', protocol: 'http' }],
  });
  const plan: BuildPlan = {
    dockerfile: { template: 'docker/dotnet.Dockerfile', holes: holesOf(version) },
    ignore: ['dotnet', 'dotnet-kit'],
    files: [],
    context: '',
    runtime: {
      user: version.major >= 8 ? user : ownUser,
      port,
      writable: [],
      resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
    },
    notes: [
      ...(version.ended === undefined ? [] : [endOfLife(version.tag, version.ended)]),
      assumedProject(name),
    ],
  };
  return { service, plan };
}

function holesOf(version: ChosenDotnet): Holes {
  const isModern = version.major >= 8;
  const urls = isModern ? [] : [`ASPNETCORE_URLS=http://+:${port}`];
  return {
    buildImage: sdkImage(version),
    node: undefined,
    manifests: [{ from: `${name}.csproj`, to: './' }],
    project: `${name}.csproj`,
    options: '-p:UseAppHost=false',
    runtimeImage: runtimeImage('aspnet', version, false),
    env: ['DOTNET_EnableDiagnostics=0', ...urls].join(' '),
    user: isModern ? '$APP_UID' : ownUser,
    port: { number: port },
    start: `["dotnet", "${name}.dll"]`,
  };
}
