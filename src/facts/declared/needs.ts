import { composeServices, type ComposeService } from '../compose.ts';
import type { Evidence, Need, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { backingKind, kindOfAddress, playerOf } from './backing.ts';
import type { Declared } from './declared.ts';
import { imageFacts } from './dockerfile.ts';

export type Needs = { readonly needs: readonly Need[]; readonly evidence: readonly Evidence[] };
type Said = {
  readonly kind: string;
  readonly program?: string;
  readonly place: Omit<Evidence, 'fact'>;
};

const relational = new Set(['postgres', 'mysql', 'mssql', 'oracle', 'cockroachdb']);

/** The needs of a service with those that compose and manifests tell; of several relational drivers the named one is meant. */
export function declaredNeeds(service: Service, declared: Declared, snapshot: Snapshot): Needs {
  const usual = { ...declared, compose: declared.compose.filter(isUsual) };
  const heard = [...inCompose(usual, snapshot), ...inVariables(usual), ...inBase(declared)];
  const said = heard.map((one) => ({ ...one, kind: spokenTo(one.kind, service) }));
  const kinds = new Set(said.map(({ kind }) => kind));
  const meant = [...kinds].filter((kind) => relational.has(kind));
  const kept = service.needs.map((need) =>
    isOther(need.kind, meant)
      ? { ...need, required: false }
      : kinds.has(need.kind)
        ? { ...need, required: true }
        : need,
  );
  const fresh = [...kinds].filter((kind) => !kept.some((need) => need.kind === kind));
  const all = [...kept, ...fresh.map((kind) => ({ kind, required: true }))];
  const played = withoutOthers(all).map((need) => playedBy(need, said));
  return {
    needs: played.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: fresh.flatMap((kind) => {
      const first = said.find((one) => one.kind === kind);
      return first === undefined ? [] : [{ fact: `needs ${kind}`, ...first.place }];
    }),
  };
}

/** `compose.postgres.yml` beside `compose.yml` is for those who want that database. */
function isUsual({ file }: ComposeService, _at: number, all: readonly ComposeService[]): boolean {
  const isPlain = (one: ComposeService): boolean =>
    /^(?:docker-|podman-)?compose\.ya?ml$/u.test(basename(one.file)) && dirname(one.file) === dirname(file);
  return !choice.test(basename(file)) || !all.some(isPlain);
}

const choice =
  /[.-](?:postgres(?:ql)?|pg|mysql|mariadb|mssql|sqlserver|sqlite3?|mongo(?:db)?|redis|valkey)\b/u;

function playedBy(need: Need, said: readonly Said[]): Need {
  const program = said.find((one) => one.kind === need.kind && one.program !== undefined)?.program;
  return present({ ...need, program });
}

/** What speaks the protocol of another is reached by the driver of that one. */
function spokenTo(kind: string, { needs }: Service): string {
  return kind === 'cockroachdb' && needs.some((need) => need.kind === 'postgres') ? 'postgres' : kind;
}

/** Where one database is needed, drivers for others are only there. */
function withoutOthers(needs: readonly Need[]): Need[] {
  const isSettled = needs.some(({ kind, required }) => required && relational.has(kind));
  return needs.filter(({ kind, required }) => required || !isSettled || !relational.has(kind));
}

function isOther(kind: string, meant: readonly string[]): boolean {
  return meant.length > 0 && relational.has(kind) && !meant.includes(kind);
}

function inCompose({ compose }: Declared, snapshot: Snapshot): Said[] {
  const all = composeServices(snapshot);
  return compose.flatMap((service) => {
    const hosts = new Set([...service.dependsOn, ...hostsIn(service)]);
    return all
      .filter((other) => other.file === service.file && hosts.has(other.name))
      .flatMap((other) => {
        const image = imageOf(other, snapshot);
        const kind = backingKind(image);
        const place = { path: other.file, line: other.line, why: `compose starts it with ${other.name}` };
        return kind === undefined ? [] : [present({ kind, program: playerOf(image), place })];
      });
  });
}

/** What is started, or what an image that is built here stands on. */
function imageOf({ image, dockerfile, context }: ComposeService, snapshot: Snapshot): string {
  if (context === undefined || dockerfile === undefined) return image ?? '';
  return imageFacts(snapshot, dockerfile).bases[0]?.name ?? '';
}

const onGpu =
  /(?:^|\/)(?:nvidia\/cuda|vllm-openai|text-generation-inference|tritonserver|sglang)(?:$|\/)|^nvcr\.io\/nvidia\//u;

/** An image that stands on one for graphics cards. */
function inBase({ image }: Declared): Said[] {
  const base = image?.bases.find(({ name }) => onGpu.test(name));
  if (image === undefined || base === undefined) return [];
  return [{ kind: 'gpu', place: { path: image.path, line: base.line, why: `stands on ${base.name}` } }];
}

/** Names of machines in values: `db`, `db:5432`, `http://search:9200`, `redis://:secret@cache/0`. */
function hostsIn({ environment }: ComposeService): string[] {
  return environment.flatMap(({ value = '' }) =>
    value
      .slice(0, 500)
      .split(',')
      .flatMap(
        (part) =>
          /^(?:[\w+:.-]{1,40}:\/\/)?(?:[^@/\s]{0,100}@)?([A-Za-z][\w.-]{0,80})(?::\d{1,5})?(?:[/?;]|$)/u.exec(
            part.trim(),
          )?.[1] ?? [],
      ),
  );
}

function inVariables({ compose, containers }: Declared): Said[] {
  const values = [
    ...compose.flatMap(({ environment, file }) => environment.map((one) => ({ ...one, path: file }))),
    ...containers.flatMap(({ env, path }) => env.map((one) => ({ ...one, path }))),
  ];
  return values.flatMap(({ name, value, path, line }) => {
    const kind = kindOfAddress(value ?? '');
    return kind === undefined ? [] : [{ kind, place: { path, line, why: `${name} is the address of one` } }];
  });
}
