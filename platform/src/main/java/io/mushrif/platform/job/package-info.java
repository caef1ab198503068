/** What jobs have in common that go on in the background and survive a crash: state and pace. */
package io.mushrif.platform.job;
