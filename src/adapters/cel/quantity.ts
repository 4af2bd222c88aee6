import type { Environment } from '@marcbachmann/cel-js';
import { amountOf } from '../../lint/quantity.ts';

class Quantity {
  readonly amount: number;
  constructor(amount: number) {
    this.amount = amount;
  }
}

const type = 'kubernetes.Quantity';

/** `quantity("1Gi")` and what may be asked of it. */
export function addQuantities(env: Environment): void {
  env.registerType(type, { ctor: Quantity, fields: {} });
  env.registerFunction('isQuantity(string): bool', (text: string) => amountOf(text) !== undefined);
  env.registerFunction(`quantity(string): ${type}`, (text: string) => {
    const amount = amountOf(text);
    if (amount === undefined) throw new Error(`${JSON.stringify(text)} is no quantity`);
    return new Quantity(amount);
  });
  env.registerFunction(`${type}.sign(): int`, (one: Quantity) => BigInt(Math.sign(one.amount)));
  env.registerFunction(`${type}.isInteger(): bool`, (one: Quantity) => Number.isSafeInteger(one.amount));
  env.registerFunction(`${type}.asInteger(): int`, (one: Quantity) => {
    if (!Number.isInteger(one.amount)) throw new Error('the quantity is no integer');
    return BigInt(one.amount);
  });
  env.registerFunction(`${type}.asApproximateFloat(): double`, (one: Quantity) => one.amount);
  addComparisons(env);
  addArithmetic(env);
}

function addComparisons(env: Environment): void {
  env.registerOperator(`${type} == ${type}`, (a: Quantity, b: Quantity) => a.amount === b.amount);
  env.registerFunction(
    `${type}.isGreaterThan(${type}): bool`,
    (a: Quantity, b: Quantity) => a.amount > b.amount,
  );
  env.registerFunction(
    `${type}.isLessThan(${type}): bool`,
    (a: Quantity, b: Quantity) => a.amount < b.amount,
  );
  env.registerFunction(`${type}.compareTo(${type}): int`, (a: Quantity, b: Quantity) =>
    BigInt(Math.sign(a.amount - b.amount)),
  );
}

function addArithmetic(env: Environment): void {
  env.registerFunction(
    `${type}.add(${type}): ${type}`,
    (a: Quantity, b: Quantity) => new Quantity(a.amount + b.amount),
  );
  env.registerFunction(
    `${type}.add(int): ${type}`,
    (a: Quantity, b: bigint) => new Quantity(a.amount + Number(b)),
  );
  env.registerFunction(
    `${type}.sub(${type}): ${type}`,
    (a: Quantity, b: Quantity) => new Quantity(a.amount - b.amount),
  );
  env.registerFunction(
    `${type}.sub(int): ${type}`,
    (a: Quantity, b: bigint) => new Quantity(a.amount - Number(b)),
  );
}
