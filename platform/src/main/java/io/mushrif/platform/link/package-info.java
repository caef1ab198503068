/** Links that are their own proof: whoever has one may do what it is for, without signing in. */
package io.mushrif.platform.link;
