import { expect, test } from '@jest/globals';
import { endOf } from '../../src/app/end.ts';
import { Delay } from '../../src/inbox/delivery.ts';
import { Refusal } from '../../src/kernel/refusal.ts';

const answered = (status: number) => Object.assign(new Error('no'), { status });

test.each([
  ['a lacking permission', new Refusal({ what: 'no' })],
  ['what is no longer there', answered(404)],
  ['what GraphQL cannot find', Object.assign(new Error('no'), { errors: [{ type: 'NOT_FOUND' }] })],
  ['what was deleted', answered(410)],
])('%s is an end with a reason', (_, error) => expect(endOf(error)?.why).toContain('no'));

test.each([
  ['a wrong key or clock of ours', answered(401)],
  ['a fault of GitHub', answered(502)],
  ['a refusal of what we wrote', answered(422)],
  ['a limit', new Delay(1, 'limit')],
  ['a bug', new TypeError('x is not a function')],
])('%s is none: nothing may be lost by it', (_, error) => expect(endOf(error)).toBeUndefined());
