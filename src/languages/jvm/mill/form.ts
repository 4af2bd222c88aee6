import type { Form, Shape } from '../shape.ts';
import { assembly } from './modules.ts';

/** Every module of Mill can be made one jar with everything. */
export function millForm({ module, entry }: Shape): Form | undefined {
  if (entry === undefined) return undefined;
  const file = assembly(module);
  const task = module.buildPath === '' ? 'assembly' : `${module.buildPath}.assembly`;
  return { kind: 'jar', task, pattern: file, file, isLayered: false };
}
