import Fastify from 'fastify';
import { db } from '@market/database';

const app = Fastify();
app.get('/healthz', async () => 'ok');
app.get('/offers', async () => db.query('SELECT * FROM offers'));
await app.listen({ port: Number(process.env.PORT ?? 3001), host: '0.0.0.0' });
