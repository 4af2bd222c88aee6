import { expect, test } from '@jest/globals';
import { isAskedFor } from '../../src/facts/asked-for.ts';

test.each<readonly [kind: string, code: string]>([
  ['redis', 'if (!string.IsNullOrEmpty(redisAddress))\n{\n'],
  ['redis', 'if (!String.IsNullOrWhiteSpace(config["Redis"]))\n{\n'],
  ['redis', 'val limiter = conf.redisUrl?.let { Limiter(it) }\n'],
  ['redis', "const host = c.get<string>('cache.redisHost');\nif (!host) return { ttl: 5 };\n"],
  ['redis', 'url = os.environ.get("REDIS_URL")\nif url:\n    cache = connect(url)\n'],
  ['nats', 'addr := os.Getenv("NATS_ADDR")\nif addr != "" {\n'],
  ['kafka', 'brokers = config.get("KAFKA_BROKERS")\nif not brokers:\n    return\n'],
  ['redis', 'cache = redis.from_url(redis_url) if redis_url else None\n'],
  ['memcached', "CLIENT = if (servers = ENV['MEMCACHE_SERVERS'])\n"],
  ['s3', "env('AWS_BUCKET')\n  ? { upload: { config: { provider: 'aws-s3' } } }\n  : {};\n"],
])('a program goes on without %s where it asks for it: %j', (kind, code) => {
  expect(isAskedFor(kind, [code])).toBe(true);
});

test.each<readonly [kind: string, code: string]>([
  ['redis', 'if (string.IsNullOrEmpty(redisAddress))\n  throw new Exception("REDIS");\n'],
  ['redis', 'url = os.environ.get("REDIS_URL")\nif not url:\n    raise RuntimeError("REDIS_URL")\n'],
  ['redis', "const url = process.env.REDIS_URL;\nif (!url) throw new Error('REDIS_URL');\n"],
  ['nats', 'addr := os.Getenv("NATS_ADDR")\nif addr == "" {\n  return fmt.Errorf("NATS_ADDR")\n}\n'],
  ['redis', 'const redis = new Redis(env.REDIS_URL);\nif (redis) {\n'],
])('it does not go on without %s where it only checks: %j', (kind, code) => {
  expect(isAskedFor(kind, [code])).toBe(false);
});
