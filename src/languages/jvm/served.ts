import { present } from '../../kernel/present.ts';
import type { Evidence, Found, Port } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Setting } from './config/setting.ts';
import type { Framework } from './frameworks.ts';
import type { Module } from './module.ts';

/** What tells where a program listens. */
export type Served = {
  readonly module: Module;
  readonly modules: readonly Module[];
  readonly framework: Framework | undefined;
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
};

export function toPort(
  framework: Framework | undefined,
  { port, env }: { readonly port: number; readonly env: string | undefined },
  evidence: Evidence,
): Found<Port> {
  const protocol = framework?.protocol ?? 'http';
  return { value: present({ port, name: protocol, protocol, env }), evidence };
}
