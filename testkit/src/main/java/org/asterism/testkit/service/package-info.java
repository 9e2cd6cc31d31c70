/**
 * What all kinds of services promise alike: a complete descriptor, options that are declared well, and that do something.
 * Used by the kits; not meant for others.
 */
package org.asterism.testkit.service;
