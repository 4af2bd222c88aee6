import type { ArithmeticBinary, ArithmeticUnary } from 'unbash';
import { isName } from './builtins.ts';

/** The variable that an expression such as `x = 1`, `x += 1` or `x++` writes to. */
export function assignedIn(node: ArithmeticBinary | ArithmeticUnary): string | undefined {
  const target = node.type === 'ArithmeticBinary' ? node.left : node.operand;
  const pattern = node.type === 'ArithmeticBinary' ? /^(?:[-+*/%&|^]|<<|>>)?=$/u : /^(?:\+\+|--)$/u;
  if (target.type !== 'ArithmeticWord' || !pattern.test(node.operator)) return undefined;
  return isName(target.value) ? target.value : undefined;
}
