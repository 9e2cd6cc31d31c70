/** Kits as tests of JUnit 5; the only package that needs JUnit. */
package org.asterism.testkit.junit;
