import { fail, type Result } from '../../../kernel/result.ts';

/** An expression of a policy, compiled, or why it does not compile. */
export type Expressions = (text: string) => Result<Program>;

/** Its value, or the error that the API server would meet as well. */
export type Program = (variables: Readonly<Record<string, unknown>>) => Result<unknown>;

/** For those who only read the rule. */
export const noExpressions: Expressions = () => fail({ what: 'expressions are not evaluated here' });
