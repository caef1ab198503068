/** Why complaints come about: the tree of causes, root cause analysis and Pareto figures. */
package io.mushrif.complaints.cause;
