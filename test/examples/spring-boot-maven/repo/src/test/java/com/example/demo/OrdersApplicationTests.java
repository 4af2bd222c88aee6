package com.example.demo;

class OrdersApplicationTests {

    public static void main(String[] args) {
        System.getenv("ONLY_IN_TESTS");
    }
}
