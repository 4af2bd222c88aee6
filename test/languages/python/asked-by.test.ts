import { expect, test } from '@jest/globals';
import { withAsked } from '../../../src/languages/python/asked-by.ts';
import { variablesInCode } from '../../../src/languages/python/code.ts';

function variables(text: string): readonly (readonly [string, boolean, string | undefined])[] {
  return variablesInCode(withAsked([{ path: 'app.py', text }])).map(
    ({ value: { name, required, default: usual } }) => [name, required, usual],
  );
}

test('a function that asks the environment for what it is given asks where it is called', () => {
  const helper =
    'def must_get(key: str) -> str:\n    value = os.environ.get(key)\n    if value is None:\n        raise KeyError(key)\n    return value\n\n';
  expect(variables(`${helper}port = must_get("SHOP_PORT")\nname = must_get('SHOP_NAME')\n`)).toEqual([
    ['SHOP_NAME', true, undefined],
    ['SHOP_PORT', true, undefined],
  ]);
  const number = 'def number(s, default):\n    return int(os.getenv(s, default))\n\n';
  expect(variables(`${number}LIMIT = number("SHOP_LIMIT", "20")\n`)).toEqual([['SHOP_LIMIT', false, '20']]);
});

test('one that only takes names of something else does not', () => {
  const other = 'def label(key):\n    return labels[key] + os.environ["HOME"]\n\n';
  expect(variables(`${other}x = label("SHOP_NAME")\n`)).toEqual([]);
});
