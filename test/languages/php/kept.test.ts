import { expect, test } from '@jest/globals';
import { detect } from '../../../src/languages/php/detect.ts';
import { plan } from '../../../src/languages/php/plan.ts';
import { reading } from '../samples/seen.ts';

type Files = Readonly<Record<string, string>>;

function runtime(files: Files): { kept: readonly string[]; writable: readonly string[] } {
  const snapshot = reading(files);
  const [service] = detect(snapshot).services;
  if (service === undefined) throw new Error('no service');
  const made = plan(service, snapshot, {});
  if (!('runtime' in made)) throw new Error('no image');
  const { kept = [], writable } = made.runtime;
  return { kept, writable };
}

const laravel = {
  'composer.json': '{ "require": { "laravel/framework": "^11" } }',
  artisan: '',
  'public/index.php': '<?php',
};
const store = {
  'app/Http/Controllers/Photos.php':
    "<?php\nclass Photos { function add($r) { $r->file('p')->store('photos'); } }\n",
};

test.each<[string, Files, string[]]>([
  ['of Laravel that stores nothing', laravel, []],
  ['of Laravel', { ...laravel, ...store }, ['/app/storage/app']],
  ['of Laravel in a bucket', { ...laravel, ...store, '.env.example': 'FILESYSTEM_DISK=s3\n' }, []],
  [
    'of a page',
    {
      'index.php':
        '<?php\n$target_dir = "uploads/";\nmove_uploaded_file($_FILES["f"]["tmp_name"], $target_dir . "a");\n',
    },
    ['/app/uploads'],
  ],
  [
    'of a page that only calls something so',
    { 'index.php': '<?php\nmove_uploaded_file($a, $b);\n$do = ["tab" => "upload"];\n' },
    [],
  ],
  [
    'of Symfony',
    {
      'composer.json': '{ "require": { "symfony/framework-bundle": "7.*" } }',
      'public/index.php': '<?php',
      'config/services.yaml': "parameters:\n    brochures: '%kernel.project_dir%/public/uploads/brochures'\n",
      'src/Controller/A.php': '<?php\n$file->move($this->brochures, $name);\n',
    },
    ['/app/public/uploads/brochures'],
  ],
])('files that people send outlive the pod, %s', (_what, files, kept) => {
  const found = runtime(files);
  expect(found.kept).toEqual(kept);
  expect(found.writable).toEqual(expect.arrayContaining(kept));
});

test('folders of pages that stand empty are written to, those that hold something are not', () => {
  const { writable } = runtime({
    'index.php': '<?php',
    'templates_c/.gitignore': '*\n',
    'cache/logo.php': '<?php',
  });
  expect(writable).toEqual(['/app/templates_c']);
});
