import { baseOf, installing } from '../../../../spec/distribution.ts';
import type { BuildPlan, Holes } from '../../../../spec/plan.ts';
import { namesIn, withDemanded } from './planned.ts';
import type { Workload } from '../../../../spec/spec.ts';

/** What people call the system below a program. */
export type Flavour = 'alpine' | 'debian' | 'distroless' | 'ubuntu' | 'other';

const systems: Readonly<Record<Flavour, RegExp>> = {
  alpine: /alpine/u,
  debian: /^(?!.*(?:distroless|alpine)).*(?:slim|bookworm|trixie|bullseye|debian)/u,
  distroless: /distroless|chiseled|scratch/u,
  ubuntu: /noble|jammy|ubuntu/u,
  other: /(?!)/u,
};

/** The same image on another system, where that is known to run it; undefined where it is not. */
export function rebased(plan: BuildPlan, workload: Workload, flavour: Flavour): BuildPlan | undefined {
  const base = baseOf(plan.dockerfile.holes);
  if (systems[flavour].test(base)) return plan;
  if (flavour === 'alpine') return onAlpine(plan, base);
  return flavour === 'distroless' ? onDistroless(plan, workload, base) : undefined;
}

/** Debian's packages have other names there, and what is compiled in one stage runs in the other. */
function onAlpine(plan: BuildPlan, base: string): BuildPlan | undefined {
  if (base.startsWith('gcr.io/distroless/static')) return withHoles(plan, { runtimeImage: 'alpine:3.22' });
  const [, java] = /^eclipse-temurin:(\d{1,2})-jre-noble$/u.exec(base) ?? [];
  if (java !== undefined) return withHoles(plan, { runtimeImage: `eclipse-temurin:${java}-jre-alpine` });
  const [, node] = /^node:([\d.]{1,20})-\w{1,12}-slim$/u.exec(base) ?? [];
  return node === undefined ? undefined : nodeOnAlpine(plan, `node:${node}-alpine`);
}

function nodeOnAlpine(plan: BuildPlan, image: string): BuildPlan | undefined {
  const { holes } = plan.dockerfile;
  const names = packagesIn(holes);
  if (hasAptOrBrowser(holes) || names.some((name) => !everywhere.has(name))) return undefined;
  const setup = names.length === 0 ? [] : (installing(image)?.packages(names) ?? []);
  const moved = withHoles(plan, { buildImage: image, runtimeImage: image, packages: undefined });
  return withDemanded(moved, { setup });
}

/** No shell and no package manager: only what the runtime itself starts runs there. */
function onDistroless(plan: BuildPlan, { migration }: Workload, base: string): BuildPlan | undefined {
  const { holes } = plan.dockerfile;
  const [program, ...words] = wordsOf(holes);
  const [, java] = /^eclipse-temurin:(17|21)-jre/u.exec(base) ?? [];
  if (java !== undefined && program === 'java')
    return started(plan, `gcr.io/distroless/java${java}-debian12:nonroot`, ['/usr/bin/java', ...words]);
  const [, node] = /^node:(20|22|24)[.-]/u.exec(base) ?? [];
  const isPlain = packagesIn(holes).length === 0 && !hasAptOrBrowser(holes) && migration === undefined;
  if (node === undefined || program !== 'node' || !isPlain) return undefined;
  return started(plan, `gcr.io/distroless/nodejs${node}-debian12:nonroot`, ['/nodejs/bin/node', ...words]);
}

/** Packages that every distribution calls the same. */
const everywhere = new Set(['ca-certificates', 'curl', 'openssl', 'tini']);

function packagesIn(holes: Holes): readonly string[] {
  return (namesIn(holes['packages']) ?? '').split(' ').flatMap((one) => one.split('=')[0] || []);
}

function hasAptOrBrowser({ browser, setup }: Holes): boolean {
  return (browser !== undefined && browser !== false) || JSON.stringify(setup ?? '').includes('apt-get');
}

function wordsOf({ start }: Holes): readonly string[] {
  return typeof start === 'string' && start.startsWith('[') ? JSON.parse(start) : [];
}

function started(plan: BuildPlan, runtimeImage: string, words: readonly string[]): BuildPlan {
  const start = `ENTRYPOINT [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return withDemanded(withHoles(plan, { runtimeImage }), { start });
}

function withHoles(plan: BuildPlan, holes: Holes): BuildPlan {
  return { ...plan, dockerfile: { ...plan.dockerfile, holes: { ...plan.dockerfile.holes, ...holes } } };
}
