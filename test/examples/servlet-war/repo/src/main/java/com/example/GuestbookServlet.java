package com.example;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

@WebServlet("/")
public class GuestbookServlet extends HttpServlet {

    private final String url = System.getenv("JDBC_URL");
}
