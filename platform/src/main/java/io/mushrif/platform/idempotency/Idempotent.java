package io.mushrif.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every resource method that creates: with an {@code Idempotency-Key} header the first answer is
 * kept for 24 hours in the transaction of the change and given again to the same caller. The method
 * returns a {@code Response} and does its work in the transaction that this opens.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
