package com.example.bank.common;

public record Money(long cents) {

    public static void main(String[] args) {
        System.out.println(new Money(1));
    }
}
