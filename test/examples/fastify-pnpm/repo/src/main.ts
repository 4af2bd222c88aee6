import Fastify from 'fastify';
import { MongoClient } from 'mongodb';

const fastify = Fastify({ logger: { level: process.env.LOG_LEVEL ?? 'info' } });
const mongo = new MongoClient(process.env.MONGODB_URI!);

fastify.get('/health', async () => ({ status: 'ok' }));
fastify.get('/orders', async () => mongo.db('orders').collection('orders').find().toArray());

await fastify.listen({ port: Number(process.env.PORT ?? 8080), host: '0.0.0.0' });
