import { Hono } from 'hono';

const app = new Hono();
app.get('/ping', (c) => c.text('pong'));

export default { port: Number(process.env.PORT || 3000), fetch: app.fetch };
