import { connect } from 'amqplib';

export const queue = () => connect(process.env.RABBITMQ_URL!);
