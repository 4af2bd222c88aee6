import { expect, test } from '@jest/globals';
import { variablesInCode } from '../../../src/languages/python/code.ts';

test.each([
  ['if os.getenv("A_KEY"):\n    on()', false],
  ['x = 1 if os.environ.get("A_KEY") else 2', false],
  ['if ready and os.getenv("A_KEY"):\n    on()', false],
  ['if "A_KEY" in os.environ:\n    on(os.environ["A_KEY"])', false],
  ['x = os.getenv("A_KEY", None)', false],
  ['x = os.getenv("A_KEY", OTHER)', false],
  ['x = os.getenv("A_KEY", f"{here}/key")', false],
  ['x = os.getenv("A_KEY") or OTHER', false],
  ['x = config("A_KEY", OTHER)', false],
  ['x = config("A_KEY", cast=bool, default=OTHER)', false],
  ['x = config("A_KEY", cast=bool)', true],
  ['x = os.environ["A_KEY"]', true],
  ['if not os.getenv("A_KEY"):\n    raise SystemExit', true],
  ['if os.getenv("A_KEY") is None:\n    raise SystemExit', true],
  ['if "A_KEY" not in os.environ:\n    raise SystemExit\nx = os.environ["A_KEY"]', true],
])('a variable is required unless the program goes on without: %j', (text, required) => {
  const found = variablesInCode([{ path: 'app.py', text }]).map(({ value }) => value);
  expect(found).toEqual([{ name: 'A_KEY', required, secret: false }]);
});
