import { join } from '../../kernel/paths.ts';
import type { BuildPlan, PlannedFile } from '../../spec/plan.ts';
import { runtimeOf } from '../common/ports.ts';
import { serverOf } from '../common/site.ts';
import { filledIn, placeOf, usualPlace } from '../common/their-server.ts';
import { below } from './final.ts';
import { buildArguments } from './build-arguments.ts';
import { ignored } from './server.ts';
import type { Member } from './member.ts';
import { outputOf } from './output.ts';
import type { Ground } from './ground.ts';

/** Built once, served by a server that runs without rights. */
export function staticPlan(ground: Ground): BuildPlan {
  const { member, steps, snapshot } = ground;
  const { prune: _, ...build } = steps.holes;
  const folder = below(member.pkg.folder, member.root.folder);
  const server = serverOf(serverConfig(member), snapshot);
  const { theirs } = server;
  const isLow = theirs?.isLow === true;
  const config = below(server.path, member.root.folder);
  const target = theirs === undefined ? usualPlace : placeOf(theirs);
  return {
    dockerfile: {
      template: 'docker/node-static.Dockerfile',
      holes: {
        ...build,
        args: buildArguments(ground),
        buildImage: ground.buildImage,
        runtimeImage: 'nginxinc/nginx-unprivileged:1.29-alpine',
        serverConfig: isLow ? undefined : { config, target },
        lowered: isLow ? { config } : undefined,
        moved: isLow ? { target } : undefined,
        output: `/${join('app', folder, outputOf(member, snapshot))}`,
      },
    },
    ignore: ignored(ground),
    files: server.file === undefined ? [] : [server.file],
    context: member.root.folder,
    runtime: { ...runtimeOf(101, 8080, ['20m', '32Mi', '64Mi']), ...filledIn(theirs) },
    notes: [...ground.notes, ...server.notes],
  };
}

/** One page whose router runs in the browser, or a page for each path. */
const onePage = new Set([
  'vite',
  'create-react-app',
  'vue-cli',
  'angular',
  'quasar',
  'ember',
  'preact-cli',
  'parcel',
  'rsbuild',
  'rspack',
  'umi',
  'farm',
  'webpack',
  'react-router',
  'remix',
]);

function serverConfig({ pkg, framework }: Member): PlannedFile {
  const path = join(pkg.folder, 'nginx.conf');
  const assets = framework?.assets ?? '/assets/';
  if (framework === undefined || onePage.has(framework.name)) {
    const why = {
      en: 'how the built files are served, with the paths of the router in the browser',
      zh: '说明如何提供构建好的文件，包括前端路由的路径',
    };
    return { path, template: 'docker/spa.nginx.conf', holes: { assets }, why };
  }
  const why = { en: 'how the built pages are served', zh: '说明如何提供构建好的页面' };
  return { path, template: 'docker/site.nginx.conf', holes: { assets: [{ path: assets }] }, why };
}
