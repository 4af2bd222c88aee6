import { Elysia } from 'elysia';
import Redis from 'ioredis';

const redis = new Redis(Bun.env.REDIS_URL ?? 'redis://localhost:6379');

new Elysia()
  .get('/health', () => 'ok')
  .get('/:link', async ({ params, redirect }) => redirect((await redis.get(params.link)) ?? '/'))
  .listen(Bun.env.PORT ?? 3000);
