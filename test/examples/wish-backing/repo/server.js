const express = require('express');
const { Pool } = require('pg');
const Redis = require('ioredis');

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const redis = new Redis(process.env.REDIS_URL);
const app = express();

app.get('/healthz', (_request, response) => response.send('ok'));
app.get('/orders', async (_request, response) => response.json((await pool.query('select 1')).rows));
app.listen(process.env.PORT || 3000);
