import type { Found } from '../../facts/facts.ts';
import type { Program } from './programs.ts';

export type RustFramework = {
  readonly name: string;
  readonly crates: readonly string[];
  readonly port: number;
  /** The variable that it reads by itself. */
  readonly env?: string;
};

const frameworks: readonly RustFramework[] = [
  { name: 'loco', crates: ['loco-rs'], port: 5150 },
  { name: 'rocket', crates: ['rocket'], port: 8000, env: 'ROCKET_PORT' },
  { name: 'actix-web', crates: ['actix-web'], port: 8080 },
  { name: 'leptos', crates: ['leptos_axum', 'leptos_actix', 'leptos'], port: 3000 },
  { name: 'salvo', crates: ['salvo'], port: 8698 },
  { name: 'poem', crates: ['poem'], port: 3000 },
  { name: 'axum', crates: ['axum'], port: 3000 },
  { name: 'warp', crates: ['warp'], port: 3030 },
  { name: 'tide', crates: ['tide'], port: 8080 },
  { name: 'gotham', crates: ['gotham'], port: 7878 },
  { name: 'ntex', crates: ['ntex'], port: 8080 },
  { name: 'viz', crates: ['viz'], port: 3000 },
  { name: 'iron', crates: ['iron'], port: 3000 },
  { name: 'tonic', crates: ['tonic'], port: 50051 },
  { name: 'tiny-http', crates: ['tiny_http'], port: 8000 },
  { name: 'hyper', crates: ['hyper'], port: 3000 },
];

export type Chosen = {
  readonly framework: RustFramework | undefined;
  readonly found: Found<string> | undefined;
};

/** The first of the list that a program uses, else depends on; a gRPC server that also has routes for operators stays one. */
export function frameworkOf({ kind, dependencies, files }: Program): Chosen {
  if (kind !== 'web') return { framework: undefined, found: undefined };
  const serves = files.some(({ text }) => /\bServer::builder\(\)/u.test(text));
  const routes = files.some(({ text }) =>
    /\bRouter::new\(|\.route\(|\bHttpServer::new\(|\bwarp::serve\(/u.test(text),
  );
  const order = serves && !routes ? frameworks.toSorted((a) => (a.name === 'tonic' ? -1 : 0)) : frameworks;
  const declared = order.flatMap((framework) => {
    const dependency = dependencies.find(
      ({ name, isOptional }) => framework.crates.includes(name) && !isOptional,
    );
    return dependency === undefined ? [] : [{ framework, dependency }];
  });
  const used = declared.find(({ framework }) => isUsed(framework, files));
  const [chosen] = used === undefined ? declared : [used];
  if (chosen === undefined) return { framework: undefined, found: undefined };
  const { framework, dependency } = chosen;
  const { path, line, name } = dependency;
  const evidence = { fact: 'framework', path, line, why: `depends on ${name}` };
  return { framework, found: { value: framework.name, evidence } };
}

/** What is only declared serves nothing. */
function isUsed({ crates }: RustFramework, files: Program['files']): boolean {
  const name = new RegExp(
    String.raw`\b(?:${crates.map((crate) => crate.replaceAll('-', '_')).join('|')})\b`,
    'u',
  );
  return files.some(({ text }) => name.test(text));
}
