import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, RuntimeWish } from '../../spec/plan.ts';
import { applicationAssumed } from '../common/notes.ts';
import { execForm, runtimeOf } from '../common/ports.ts';
import { unwritten } from '../common/unwritten.ts';
import { builderFor, imageOf } from './version.ts';

const ports: Readonly<Record<string, number>> = {
  'actix-web': 8080,
  actix: 8080,
  rocket: 8000,
  warp: 3030,
  tonic: 50051,
  axum: 3000,
};
const user = 65532;

/** An image for a program that is still to be written: its crate is called app. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } {
  const tag = builderFor(wish.version, true);
  const framework = wish.framework === 'actix' ? 'actix-web' : wish.framework;
  const port = ports[framework ?? ''] ?? 8080;
  const env = framework === 'rocket' ? 'ROCKET_PORT' : 'PORT';
  const protocol = framework === 'tonic' ? ('grpc' as const) : ('http' as const);
  const service = unwritten({
    language: 'rust',
    languageVersion: tag,
    framework,
    start: './target/release/app',
    ports: [{ port, name: protocol, protocol, env }],
  });
  const address = framework === 'rocket' ? [{ text: 'ROCKET_ADDRESS=0.0.0.0' }] : [];
  return { service, plan: planOf(tag, port, [{ text: `${env}=${port}` }, ...address]) };
}

function planOf(tag: string, port: number, env: readonly { text: string }[]): BuildPlan {
  return {
    dockerfile: {
      template: 'docker/rust.Dockerfile',
      holes: {
        buildImage: imageOf(tag, 'bookworm'),
        buildPackages: undefined,
        init: false,
        cache: 'app',
        runtimeImage: 'gcr.io/distroless/cc-debian12:nonroot',
        runtimePackages: undefined,
        buildEnv: false,
        build: 'cargo build --release --locked',
        built: 'target/release/app',
        assets: [],
        env,
        user,
        port: { number: port },
        start: execForm(['/app/app']),
      },
    },
    ignore: ['rust'],
    files: [],
    context: '',
    runtime: runtimeOf(user, port, ['50m', '64Mi', '128Mi']),
    notes: [
      applicationAssumed(
        {
          en: 'Cargo.toml and Cargo.lock of a package called app beside the Dockerfile',
          zh: '与 Dockerfile 同目录、名为 app 的包的 Cargo.toml 和 Cargo.lock',
        },
        'https://doc.rust-lang.org/cargo/guide/creating-a-new-project.html',
      ),
    ],
  };
}
