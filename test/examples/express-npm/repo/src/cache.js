import { Redis } from 'ioredis';

// REDIS_URL holds a password in production.
export const cache = new Redis(process.env.REDIS_URL ?? 'redis://localhost:6379');
