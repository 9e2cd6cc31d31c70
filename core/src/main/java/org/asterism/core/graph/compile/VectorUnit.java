package org.asterism.core.graph.compile;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * What the processor offers through the module jdk.incubator.vector: generated code refers to it by name, so that nothing
 * needs the module to be built or to run.
 *
 * @param lanes how many numbers a vector holds
 * @param fused whether x y + z in one instruction is fast; where it is not, it is emulated a thousand times slower
 * @param shortest the least length of a loop that is worth it: compiling vectors costs the virtual machine tenths of a second
 */
record VectorUnit(int lanes, boolean fused, int shortest) {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR = MODULE + ".DoubleVector";
    private static final String SPECIES = MODULE + ".VectorSpecies";
    private static final int WORTH_IT = 2000;

    /**
     * The unit of this processor; empty without the module, without the optimising compiler, and where generated code does not
     * see the module, as a framework of bundles may have it.
     */
    static Optional<VectorUnit> ofThisMachine() {
        Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
        ClassLoader loader = VectorUnit.class.getClassLoader();
        if (module.isEmpty() || !optimises(System.getProperty("java.vm.info", "")) || !isSeenBy(loader)) {
            return Optional.empty();
        }
        try {
            Object preferred = Class.forName(VECTOR, true, loader)
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            int lanes = (int)
                    Class.forName(SPECIES, true, loader).getMethod("length").invoke(preferred);
            return lanes > 1 ? Optional.of(new VectorUnit(lanes, fusedIsFast(), WORTH_IT)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the module " + MODULE + " is here, and is not what JDK 17 to 25 have", e);
        }
    }

    private static boolean isSeenBy(ClassLoader loader) {
        try {
            Class.forName(VECTOR, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Every operation on vectors allocates unless C2 compiles it. */
    static boolean optimises(String machine) {
        return machine.contains("mixed mode") && !machine.contains("emulated-client");
    }

    private static boolean fusedIsFast() {
        if (System.getProperty("os.arch", "").equals("aarch64")) {
            return true;
        }
        try {
            CompositeData option = (CompositeData) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "getVMOption",
                            new Object[] {"UseFMA"},
                            new String[] {String.class.getName()});
            return Boolean.parseBoolean(option.get("value").toString());
        } catch (JMException e) {
            // A virtual machine of another kind does not say.
            return false;
        }
    }
}
