import type { ASTNode, Environment, Optional } from '@marcbachmann/cel-js';
import { isSame } from './lists.ts';
import type { Call, Checker, Evaluator, Scope } from './loops.ts';

type Maybe = typeof Optional;

/** `has(list[0].field)`, where the library's own asks fields of names only, and what is optional on both sides of `==`. */
export function addPresence(env: Environment, maybe: Maybe): void {
  env.registerFunction('hasField(ast): bool', ({ args, ast }: Call) => {
    const { holder, name } = fieldOf(args[0]);
    return {
      ast,
      typeCheck: (checker: Checker, _: unknown, scope: Scope) => {
        checker.check(holder, scope);
        return checker.getType('bool');
      },
      evaluate: (evaluator: Evaluator, _: unknown, scope: Scope) =>
        isThere(evaluator.run(holder, scope), name, maybe),
    };
  });
  env.registerOperator('optional == optional', (a: Optional, b: Optional) =>
    a.hasValue() && b.hasValue() ? isSame(a.value(), b.value()) : a.hasValue() === b.hasValue(),
  );
}

function fieldOf(node: ASTNode | undefined): { readonly holder: ASTNode; readonly name: string } {
  if (node?.op !== '.' && node?.op !== '.?') throw new Error('has() asks for a field: has(object.field)');
  const [holder, name] = node.args;
  return { holder, name };
}

function isThere(holder: unknown, name: string, maybe: Maybe): boolean {
  if (holder instanceof maybe) return holder.hasValue() && isThere(holder.value(), name, maybe);
  if (holder instanceof Map) return holder.has(name);
  if (typeof holder === 'object' && holder !== null && !Array.isArray(holder))
    return Object.hasOwn(holder, name);
  throw new Error(`what is no mapping has no field ${name}`);
}
