import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, RuntimeWish } from '../../spec/plan.ts';
import { applicationAssumed, endOfLife } from '../common/notes.ts';
import { execForm, runtimeOf } from '../common/ports.ts';
import { unwritten } from '../common/unwritten.ts';
import { user } from './plan.ts';
import { chooseVersion, imageOf } from './releases.ts';

const docs = 'https://go.dev/doc/tutorial/getting-started';
const ports: Readonly<Record<string, number>> = { echo: 1323, fiber: 3000, grpc: 50051 };

/** An image for a program that is still to be written: its module stands in the folder of the Dockerfile. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } {
  const { tag, ended } = chooseVersion(wish.version);
  const port = ports[wish.framework ?? ''] ?? 8080;
  const protocol = wish.framework === 'grpc' ? ('grpc' as const) : ('http' as const);
  const service = unwritten({
    language: 'go',
    languageVersion: tag,
    framework: wish.framework,
    start: './app',
    ports: [{ port, name: protocol, protocol, env: 'PORT' }],
  });
  const notes = [
    ...endOfLife({ label: 'Go', tag, ended, docs: 'https://go.dev/doc/devel/release' }),
    applicationAssumed(
      {
        en: 'go.mod, go.sum and a main package beside the Dockerfile',
        zh: '与 Dockerfile 同目录的 go.mod、go.sum 和 main 包',
      },
      docs,
    ),
  ];
  return { service, plan: planOf(tag, port, notes) };
}

function planOf(tag: string, port: number, notes: BuildPlan['notes']): BuildPlan {
  return {
    dockerfile: {
      template: 'docker/go.Dockerfile',
      holes: {
        buildImage: imageOf(tag),
        runtimeImage: 'gcr.io/distroless/static-debian12:nonroot',
        pages: [],
        built: [],
        cross: true,
        native: false,
        modules: [{ from: 'go.mod go.sum', to: './' }],
        download: true,
        init: undefined,
        chdir: '',
        target: '.',
        name: 'app',
        assets: [],
        env: { name: 'PORT', value: port },
        user,
        port: { number: port },
        start: execForm(['/app/app']),
      },
    },
    ignore: ['go'],
    files: [],
    context: '',
    runtime: runtimeOf(user, port, ['50m', '64Mi', '128Mi']),
    notes,
  };
}
