/** Classes that each break one rule, to show that the rule can fail. Never use them. */
package io.mushrif.testkit.violations;
