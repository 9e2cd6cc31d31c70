/** What is bound to what: the catalogues of services and the terminal. */
package org.asterism.app.wiring;
