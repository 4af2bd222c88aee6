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

test.each([
  ['x = "a" if os.environ.get("A_NAME") is None else os.environ.get("A_NAME")', 'a'],
  ['x = 0 if (os.environ.get("A_NAME") is None) else int(os.environ.get("A_NAME"))', '0'],
  ["x = 'a' if not os.getenv('A_NAME') else os.getenv('A_NAME')", 'a'],
  ['x = os.environ["A_NAME"] if "A_NAME" in os.environ else "a"', 'a'],
  ['x = int(os.getenv("A_NAME")) if os.getenv("A_NAME") else 5', '5'],
  ['x = 1 if os.environ.get("A_NAME") else 2', undefined],
  ['x = os.getenv("A_NAME", "cuda" if cuda.is_available() else "cpu")', undefined],
  ['x = os.getenv("A_NAME", 4 if big else 2)', undefined],
  ['x = os.getenv("A_NAME", "/data/" + name)', undefined],
])('what stands in for a variable that is not there: %j', (text, usual) => {
  const [found] = variablesInCode([{ path: 'app.py', text }]);
  expect(found?.value).toMatchObject({ name: 'A_NAME', required: false });
  expect(found?.value.default).toBe(usual);
});
