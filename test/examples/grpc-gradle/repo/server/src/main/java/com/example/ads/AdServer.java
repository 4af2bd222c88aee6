package com.example.ads;

import io.grpc.Server;
import io.grpc.ServerBuilder;

public final class AdServer {

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9555"));
        Server server = ServerBuilder.forPort(port).build().start();
        server.awaitTermination();
    }
}
