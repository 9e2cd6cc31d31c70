package org.asterism.diagnostics.figure.graph;

/** What stands in a row of its cluster: an item, or a cluster within. */
sealed interface Member permits Item, Cluster {}
