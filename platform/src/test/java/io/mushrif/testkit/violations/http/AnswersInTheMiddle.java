package io.mushrif.testkit.violations.http;

import jakarta.ws.rs.core.Response;

class AnswersInTheMiddle {
    Response answer;
}
