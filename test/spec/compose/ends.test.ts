import { expect, test } from '@jest/globals';
import { convertFiles, summary } from './summary.ts';

function kindOf(lines: string, profile: 'minimal' | 'production' = 'production'): string | undefined {
  const compose = `services:\n  it:\n    image: acme/shop:1\n${lines.replaceAll(/^/gmu, '    ')}\n`;
  const { files } = convertFiles({ 'compose.yaml': compose }, profile);
  return Object.keys(summary(files))
    .find((key) => /^(?:Job|Deployment|StatefulSet|Pod)\b/u.test(key))
    ?.split(/[ /]/u)[0];
}

test.each([
  'command: alembic upgrade head',
  'command: ["./shop", "migrate", "up"]',
  'command: npx prisma migrate deploy',
  'command: npm run db:seed',
  'command: bundle exec rails db:migrate',
  'command: php artisan migrate --force',
  'command: sh -c "python manage.py migrate --noinput && python manage.py collectstatic --noinput"',
  'entrypoint: ["/bin/sh", "-c"]\ncommand: "kafka-topics --bootstrap-server kafka:9092 --create --topic orders; echo done"',
  'entrypoint: /bin/sh -c "until mc alias set a http://s3:9000 b c; do sleep 1; done; mc mb a/shop; exit 0;"',
  'command: mongosh --host mongo --eval "rs.initiate()"',
  'command: bash -c "curl -s http://search:9200/_template; echo done"',
])('what ends is done once: %j', (lines) => {
  expect(kindOf(lines)).toBe('Job');
});

test.each([
  'command: sh -c "python manage.py migrate && gunicorn shop.wsgi"',
  'command: sh -c "while true; do ./shop migrate; sleep 60; done"',
  'command: npm start',
  'command: ["./shop", "serve"]',
  'command: celery -A shop worker',
  'command: alembic upgrade head\nrestart: always',
  'command: alembic upgrade head\nports: ["8080:8080"]',
  'environment: { A: b }',
])('and what goes on always runs: %j', (lines) => {
  expect(kindOf(lines)).toBe('Deployment');
});

test('what is asked for and nothing else stays as it is there', () => {
  expect(kindOf('command: alembic upgrade head', 'minimal')).toBe('Deployment');
});
