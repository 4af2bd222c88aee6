import { Worker } from 'bullmq';
import { createTransport } from 'nodemailer';

const transport = createTransport({
  host: process.env.SMTP_HOST,
  port: Number(process.env.SMTP_PORT || 587),
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASSWORD },
});

new Worker('mail', (job) => transport.sendMail(job.data), { connection: { url: process.env.REDIS_URL } });
